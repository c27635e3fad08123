import open from 'open';

/** Whether there is a desktop on which something could be opened, and nobody asked us to leave it alone. */
export function canOpenOutside(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform = process.platform,
): boolean {
  if (environment.POSTIL_NO_OPEN || environment.CI) return false;
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/**
 * Opens an address of ours in the system's browser, or a folder in its file manager; the only place that does so.
 * Gives false where the system has nothing to open it with.
 */
export async function openOutside(target: string): Promise<boolean> {
  try {
    const opener = await open(target);
    // Without a listener a missing opener would end the process.
    opener.on('error', () => {});
    return true;
  } catch {
    return false;
  }
}
