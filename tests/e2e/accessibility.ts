import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules that look at colours: all that another theme can break. */
const colourRules = ['color-contrast', 'link-in-text-block'];

export interface FaultsOptions {
  /** Selectors of the parts to look at; all of the page if none are given. */
  readonly within?: readonly string[];
  /** Rules that do not apply. */
  readonly without?: readonly string[];
  /** Looks at colours only: for a screen that was looked at wholly in another theme. */
  readonly onlyColours?: boolean;
}

/** What axe finds wrong with the page, a line for each fault that begins with `where`. */
export async function accessibilityFaults(
  page: Page,
  where: string,
  { within = [], without = [], onlyColours = false }: FaultsOptions = {},
): Promise<string[]> {
  // In the page itself: for frames of other sites, of which there are none, axe would open another page every time.
  const axe = new AxeBuilder({ page }).setLegacyMode().disableRules([...without]);
  for (const part of within) axe.include(part);
  if (onlyColours) axe.withRules(colourRules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html.slice(0, 200)}`);
}
