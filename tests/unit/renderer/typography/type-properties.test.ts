import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultTypography, Typography } from '../../../../core/contract/library.ts';
import { stepType, typeProperties, typeSteps } from '../../../../renderer/typography/type-properties.ts';

test('the default is what the style sheet has without it', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../../renderer/ui/tokens.css'), 'utf8');
  for (const [name, value] of Object.entries(typeProperties(defaultTypography)))
    expect(tokens, name).toContain(`${name}: ${value};`);
});

test('steps end where the library would refuse', () => {
  for (const name of ['size', 'arabicSize', 'lineHeight', 'measure'] as const) {
    const { least, most } = typeSteps[name];
    let value = defaultTypography[name];
    for (let i = 0; i < 100; i++) value = stepType(name, value, 1);
    expect(value).toBe(most);
    for (let i = 0; i < 100; i++) value = stepType(name, value, -1);
    expect(value).toBe(least);
    expect(Typography.safeParse({ ...defaultTypography, [name]: most }).success).toBe(true);
    expect(Typography.safeParse({ ...defaultTypography, [name]: least }).success).toBe(true);
  }
});

test('the line grows with the letters', () => {
  expect(typeProperties({ ...defaultTypography, size: 36 })['--read-measure']).toBe('1248px');
});
