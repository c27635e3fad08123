export function whyNoWindow(): string | null;
export function findElectron(): string | null;
export function installedElectron(): string | null;
