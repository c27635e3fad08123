/** The id of a highlight's card in the page, for `aria-details`. A document may be open on both sides. */
export const cardElementId = (tabId: string, highlightId: string): string => `card-${tabId}-${highlightId}`;

/** A highlight's card, if it is in the page. */
export const cardElement = (tabId: string, highlightId: string): HTMLElement | null =>
  document.getElementById(cardElementId(tabId, highlightId));

/** For how many frames a card is waited for: it is placed one or two after its passage. */
const patienceFrames = 20;

/** Ends when a highlight that has come into view has its card, or is not to have one. */
export async function cardPlaced(tabId: string, highlightId: string): Promise<void> {
  for (let frame = 0; frame < patienceFrames && !cardElement(tabId, highlightId); frame++)
    await new Promise(requestAnimationFrame);
}
