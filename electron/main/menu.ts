import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The system's own commands. What belongs to Postil is in its window, so that both shells have it. */
export function setMenu(platform: NodeJS.Platform): void {
  const isMac = platform === 'darwin';
  // On macOS text fields undo by way of the menu; elsewhere its keys would come in the way of Postil's own undo.
  const undo: MenuItemConstructorOptions[] = isMac
    ? [{ role: 'undo' }, { role: 'redo' }, { type: 'separator' }]
    : [];
  // Ctrl+W closes a tab, F11 begins focus mode: these are the window's own.
  const closeWindow: MenuItemConstructorOptions = { role: 'close', accelerator: 'CmdOrCtrl+Shift+W' };
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { label: 'File', submenu: [isMac ? closeWindow : { role: 'quit' }] },
    {
      label: 'Edit',
      submenu: [...undo, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen', ...(isMac ? {} : { accelerator: 'Shift+F11' }) },
      ],
    },
    isMac ? { role: 'windowMenu' } : { label: 'Window', submenu: [{ role: 'minimize' }, closeWindow] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
