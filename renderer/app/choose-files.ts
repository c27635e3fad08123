/** The control of the dialog that is open, or was opened last. */
let input: HTMLInputElement | null = null;

/** Lets the user choose files of these endings, and gives them on. Nothing happens if the user chooses none. */
export function chooseFiles(
  endings: readonly string[],
  onChosen: (files: readonly File[]) => void,
  { multiple = false } = {},
): void {
  input?.remove();
  const control = document.createElement('input');
  Object.assign(control, { type: 'file', multiple, accept: endings.join(','), hidden: true });
  control.addEventListener('change', () => onChosen([...(control.files ?? [])]));
  for (const ending of ['change', 'cancel']) control.addEventListener(ending, () => control.remove());
  // Outside the document it could be collected as garbage while the dialog is open, and with it what is chosen.
  document.body.append(control);
  input = control;
  control.click();
}
