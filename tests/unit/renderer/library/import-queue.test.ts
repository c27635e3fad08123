import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  BatchId,
  ImportJob,
  ImportJobId,
  JobOutcome,
  type JobState,
} from '../../../../core/contract/imports.ts';
import { ImportQueue } from '../../../../renderer/library/import-queue.ts';
import {
  countJobs,
  describeJob,
  helpFor,
  inPanelOrder,
} from '../../../../renderer/library/import-summary.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const idOf = (number: number) =>
  ImportJobId.parse(`0192a0de-0000-7000-8000-${String(number).padStart(12, '0')}`);
const batchId = BatchId.parse('0192a0de-0000-7000-8000-0000000000ff');
const file = (name: string) => new File(['text'], name);

const outcome = (fields: Partial<JobOutcome> = {}): JobState => ({
  stage: 'done',
  outcome: JobOutcome.parse({
    ...{ status: 'created', documentId: '0192a0de-0000-7000-8000-000000000001', title: null, words: 12 },
    ...{ warnings: [], error: null, needs: null, needsCheck: false, carried: null, knownBy: null },
    ...fields,
  }),
});
const failed = { status: 'failed', documentId: null } as const;

const job = (number: number, name: string, state: JobState): ImportJob =>
  ImportJob.parse({ id: idOf(number), batchId, order: number, name, size: 4, state });

/** A queue whose files are handed over only when they are told to. */
function heldQueue() {
  const held = new Map<string, { end: (job: ImportJob) => void; fail: (error: unknown) => void }>();
  let last = 0;
  const queue = new ImportQueue(
    {
      add({ file }) {
        const handing = Promise.withResolvers<ImportJob>();
        held.set(file.name, { end: handing.resolve, fail: handing.reject });
        return handing.promise;
      },
      sentenceOf: (error) => `Failed: ${error instanceof Error ? error.message : ''}`,
      newIds: () => ({ id: idOf(++last) }),
      newBatch: () => batchId,
    },
    2,
  );
  return { queue, held };
}

const settled = () => vi.advanceTimersByTimeAsync(300);
const stages = (queue: ImportQueue) => queue.jobs().map(({ name, state }) => `${name} ${state.stage}`);

test('hands a few files over at a time, and the next when one is safe', async () => {
  const { queue, held } = heldQueue();
  queue.add([file('a'), file('b'), file('c')]);
  await settled();
  expect([...held.keys()]).toEqual(['a', 'b']);
  held.get('b')?.end(job(2, 'b', { stage: 'waiting' }));
  await settled();
  expect([...held.keys()]).toEqual(['a', 'b', 'c']);
  expect(stages(queue)).toEqual(['b waiting', 'a handing', 'c handing']);
});

test('a file that cannot be handed over says why, stops no other, and can be forgotten', async () => {
  const { queue, held } = heldQueue();
  queue.add([file('a'), file('b')]);
  held.get('a')?.fail(new Error('no line'));
  held.get('b')?.end(job(2, 'b', outcome({ status: 'duplicate' })));
  await settled();
  expect(queue.jobs().map((one) => describeJob(one).sentence)).toEqual([
    'Already in this library',
    'Failed: no line',
  ]);
  expect(countJobs(queue.jobs())).toMatchObject({ total: 2, finished: 2, attention: 2 });
  queue.forgetRefused();
  await settled();
  expect(stages(queue)).toEqual(['b done']);
});

test('what the library tells of a job is newer than what it answered', async () => {
  const { queue, held } = heldQueue();
  queue.add([file('a')]);
  queue.change({ jobs: [job(1, 'a', outcome())], cleared: [] });
  held.get('a')?.end(job(1, 'a', { stage: 'waiting' }));
  await settled();
  expect(stages(queue)).toEqual(['a done']);
});

test('cancel hands nothing more over', async () => {
  const { queue, held } = heldQueue();
  queue.add([file('a'), file('b'), file('c')]);
  queue.cancel();
  held.get('a')?.end(job(1, 'a', { stage: 'waiting' }));
  await settled();
  expect([...held.keys()]).toEqual(['a', 'b']);
  expect(stages(queue)).toEqual(['a waiting', 'b handing']);
});

test('another window’s jobs are shown too, and go when they are cleared', async () => {
  const { queue } = heldQueue();
  queue.replace([job(7, 'z', outcome()), job(3, 'y', { stage: 'paused' })]);
  await settled();
  expect(stages(queue)).toEqual(['y paused', 'z done']);
  queue.change({ jobs: [], cleared: [idOf(7)] });
  await settled();
  expect(stages(queue)).toEqual(['y paused']);
});

test('a thousand changes are told a few times', async () => {
  const { queue } = heldQueue();
  let told = 0;
  queue.subscribe(() => told++);
  for (let i = 0; i < 1000; i++) {
    queue.change({ jobs: [job(i, `${i}`, outcome())], cleared: [] });
    await vi.advanceTimersByTimeAsync(1);
  }
  await settled();
  expect(queue.jobs()).toHaveLength(1000);
  expect(told).toBeLessThan(6);
});

test.each<[string, JobState, ReturnType<typeof helpFor>, string]>([
  ['a password', outcome({ ...failed, error: 'It is locked.', needs: 'password' }), 'password', 'attention'],
  ['an encoding', outcome({ ...failed, error: 'Which?', needs: 'encoding' }), 'encoding', 'attention'],
  ['another try', outcome({ ...failed, error: 'It is damaged.' }), 'retry', 'attention'],
  ['a look at what was set aside', outcome({ needsCheck: true }), 'check', 'check'],
  [
    'a look at highlights',
    outcome({ status: 'new-version', carried: { exact: 1, changed: 2, lost: 0 } }),
    'review',
    'attention',
  ],
  [
    'a look at a page that is damaged',
    outcome({ status: 'new-version', warnings: ['Page 3 is damaged.'] }),
    null,
    'attention',
  ],
  [
    'a look at what was set aside of a new version',
    outcome({ status: 'new-version', needsCheck: true }),
    'check',
    'check',
  ],
  ['nothing', outcome(), null, 'good'],
  ['nothing but time', { stage: 'waiting' }, 'cancel', 'waiting'],
])('a file may want %s', (_what, state, help, tone) => {
  const one = job(1, 'a', state);
  expect(helpFor(one)).toBe(help);
  expect(describeJob(one).tone).toBe(tone);
});

test('a new document tells how much it holds, and how many names that are known', () => {
  const sentence = (fields: Partial<JobOutcome>) => describeJob(job(1, 'a', outcome(fields))).sentence;
  expect(sentence({ mentions: null })).toBe('12 words');
  expect(sentence({ mentions: 1 })).toBe('12 words, 1 known name');
  expect(sentence({ mentions: 3, needsCheck: true })).toBe('12 words, 3 known names. Parts were set aside.');
});

test('what needs attention comes first', () => {
  const jobs = [
    job(1, 'waits', { stage: 'waiting' }),
    job(2, 'done', outcome()),
    job(3, 'runs', { stage: 'reading' }),
    job(4, 'cleaned', outcome({ needsCheck: true })),
    job(5, 'failed', outcome({ ...failed, error: 'It is damaged.' })),
  ];
  expect(inPanelOrder(jobs).map(({ name }) => name)).toEqual(['failed', 'cleaned', 'runs', 'done', 'waits']);
});
