import { eld } from 'eld';

let loading: Promise<unknown> | null = null;

/** The language of a text as BCP 47, or null when it is too short or too mixed to tell. */
export async function detectLanguage(text: string): Promise<string | null> {
  loading ??= 'load' in eld ? Promise.resolve(eld.load()) : Promise.resolve();
  await loading;
  const sample = text.slice(0, 20_000);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < 40) return null;
  const found = eld.detect(sample);
  return found.language && found.isReliable() ? found.language : null;
}
