import { ORPCError } from '@orpc/client';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ExportOptions, type ExportScope } from '../../core/contract/exchange.ts';
import { useHost, usePreferences } from '../app/queries.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { isKey } from '../ui/keys.ts';
import { Conflicts } from './Conflicts.tsx';
import styles from './ExportDialog.module.css';
import { ExportFooter } from './ExportFooter.tsx';
import { ExportProblem } from './ExportProblem.tsx';
import { filesToWrite, splitPath } from './export-words.ts';
import { FileList } from './FileList.tsx';
import { FilePreview } from './FilePreview.tsx';
import { FolderField } from './FolderField.tsx';
import { IncludeChoice } from './IncludeChoice.tsx';
import { ScopeChoice } from './ScopeChoice.tsx';
import { useScopeChoices } from './scope-choices.ts';
import { useExport } from './use-export.ts';
import { useExportPreview, useShownFile } from './use-export-preview.ts';

const allOptions = ExportOptions.parse({});
const nothing: ReadonlySet<string> = new Set();

const isFolderProblem = (error: Error) =>
  error instanceof ORPCError && (error.code === 'FILE_PROBLEM' || error.code === 'NOT_ALLOWED');

/** Chooses what to export and where to, shows the files beforehand, and writes them. */
export function ExportDialog({ scope: asked, onClose }: { scope: ExportScope; onClose: () => void }) {
  const first = useRef<HTMLElement>(null);
  const host = useHost().data;
  const preferences = usePreferences().data;
  const choices = useScopeChoices(asked);
  const [scope, setScope] = useState(asked);
  const [options, setOptions] = useState(allOptions);
  const [typedFolder, setTypedFolder] = useState<string | null>(null);
  const [shownPath, setShownPath] = useState<string | null>(null);
  const [replaced, setReplaced] = useState(nothing);

  const ready = host && preferences;
  const folder = ready ? (typedFolder ?? preferences.exportFolder ?? host.defaultExportFolder).trim() : null;
  const preview = useExportPreview(scope, options, folder);
  const { files } = preview;
  const shown = files.find(({ path }) => path === shownPath) ?? files[0];
  const shownFile = useShownFile(shown, { scope, options });
  const wanted = filesToWrite(files, replaced);
  const work = useExport();
  const canExport = preview.isCurrent && Boolean(folder) && wanted.length > 0 && !work.isRunning;

  const change = (apply: () => void) => {
    apply();
    work.forget();
  };
  const changeFolder = (next: string) =>
    change(() => {
      setTypedFolder(next);
      setReplaced(nothing);
    });
  const exportFiles = async () => {
    if (!canExport || !folder) return;
    await work.run({ scope, options, folder, overwrite: [...replaced] });
    setReplaced(nothing);
    await preview.readAgain();
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!isKey(event, 'Ctrl+Enter')) return;
    event.preventDefault();
    void exportFiles();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);

  return (
    <Dialog
      title="Export"
      subtitle={<bdi>{choices.find((choice) => choice.scope.kind === scope.kind)?.name}</bdi>}
      layout="wide"
      onClose={onClose}
      initialFocus={first}
      footer={
        <ExportFooter
          outcome={work.outcome}
          host={host}
          count={wanted.length}
          canExport={canExport}
          isRunning={work.isRunning}
          isCurrent={preview.isCurrent}
          shown={shownFile}
          onSay={work.say}
          onCancel={onClose}
          onExport={() => void exportFiles()}
        />
      }
    >
      <div className={styles.panes}>
        <div className={styles.settings}>
          <ScopeChoice
            choices={choices}
            scope={scope}
            focusRef={first}
            onChange={(next) =>
              change(() => {
                setScope(next);
                setReplaced(nothing);
              })
            }
          />
          <IncludeChoice
            options={options}
            scope={scope}
            onChange={(next) => change(() => setOptions(next))}
            onScope={(next) => change(() => setScope(next))}
          />
          <section className={styles.files}>
            <h3 className={styles.head}>
              <span id="export-files">Files</span>
              <small>
                {wanted.length.toLocaleString('en')} of {files.length.toLocaleString('en')} will be written
              </small>
            </h3>
            <FileList
              files={files}
              shownPath={shown?.path}
              labelledBy="export-files"
              onShow={(path) => setShownPath(path)}
            />
            <Conflicts files={files} replaced={replaced} onChange={setReplaced} />
          </section>
          <FolderField
            folder={typedFolder ?? folder ?? ''}
            host={host}
            error={folder === '' ? 'Give the folder to write to.' : null}
            onChange={changeFolder}
          />
          {preview.error &&
            (host && isFolderProblem(preview.error) && folder !== host.defaultExportFolder ? (
              <ExportProblem
                error={preview.error}
                action={`Use ${host.defaultExportFolder}`}
                onAction={() => changeFolder(host.defaultExportFolder)}
              />
            ) : (
              <ExportProblem
                error={preview.error}
                action="Try again"
                onAction={() => void preview.readAgain()}
              />
            ))}
        </div>
        <FilePreview
          name={shown ? splitPath(shown.path).name : ''}
          file={shownFile}
          isLoading={preview.isLoading || (shown !== undefined && !shownFile)}
        />
      </div>
    </Dialog>
  );
}
