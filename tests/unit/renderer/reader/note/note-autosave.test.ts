import { describe, expect, it } from 'vitest';
import { Note } from '../../../../../core/model/highlight.ts';
import {
  type Clock,
  NoteAutosave,
  type SaveOutcome,
} from '../../../../../renderer/reader/note/note-autosave.ts';

/** A clock that stands still until it is wound. */
class WoundClock implements Clock {
  #now = 0;
  #timers: { at: number; run: () => void }[] = [];

  now() {
    return this.#now;
  }

  after(ms: number, run: () => void) {
    const timer = { at: this.#now + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  async wind(ms: number) {
    await settle();
    const end = this.#now + ms;
    for (;;) {
      const next = this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = next.at;
      next.run();
      await settle();
    }
    this.#now = end;
    await settle();
  }
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A store whose answers wait until they are given. */
function setUp(answers: 'at once' | 'by hand' = 'at once') {
  const clock = new WoundClock();
  const sent: { body: string; baseRevision: number; answer: (outcome: SaveOutcome) => void }[] = [];
  const autosave = new NoteAutosave(
    { body: '', revision: 0 },
    (body, baseRevision) =>
      new Promise((resolve) => {
        sent.push({ body, baseRevision, answer: resolve });
        if (answers === 'at once') resolve({ kind: 'saved', revision: baseRevision + 1 });
      }),
    clock,
  );
  return { clock, sent, autosave, bodies: () => sent.map(({ body }) => body) };
}

const stored = (body: string, revision: number) =>
  Note.parse({
    id: '01890000-0000-7000-8000-000000000001',
    highlightId: '01890000-0000-7000-8000-000000000002',
    body,
    revision,
    createdAt: 0,
    updatedAt: 0,
  });

describe('NoteAutosave', () => {
  it('saves 400 ms after the last key', async () => {
    const { clock, autosave, bodies } = setUp();
    autosave.type('a');
    await clock.wind(300);
    autosave.type('ab');
    await clock.wind(399);
    expect(bodies()).toEqual([]);
    await clock.wind(1);
    expect(bodies()).toEqual(['ab']);
    expect(autosave.state.kind).toBe('saved');
  });

  it('saves at least every second while typing goes on', async () => {
    const { clock, autosave, bodies } = setUp();
    for (let key = 1; key <= 40; key += 1) {
      autosave.type('x'.repeat(key));
      await clock.wind(100);
    }
    expect(bodies().length).toBeGreaterThanOrEqual(3);
    expect(autosave.body.length - (bodies().at(-1)?.length ?? 0)).toBeLessThanOrEqual(10);
  });

  it('has one save in flight and puts the next on top of it', async () => {
    const { clock, sent, autosave } = setUp('by hand');
    autosave.type('a');
    await clock.wind(400);
    autosave.type('ab');
    await clock.wind(5000);
    expect(sent.length).toBe(1);
    sent[0]?.answer({ kind: 'saved', revision: 1 });
    await clock.wind(1000);
    expect(sent.map(({ body, baseRevision }) => [body, baseRevision])).toEqual([
      ['a', 0],
      ['ab', 1],
    ]);
  });

  it('saves at once when asked, after the one in flight', async () => {
    const { sent, autosave } = setUp('by hand');
    autosave.type('a');
    const first = autosave.flush();
    autosave.type('ab');
    const second = autosave.flush();
    expect(sent.length).toBe(1);
    sent[0]?.answer({ kind: 'saved', revision: 1 });
    await settle();
    sent[1]?.answer({ kind: 'saved', revision: 2 });
    await Promise.all([first, second]);
    expect(sent.map(({ body }) => body)).toEqual(['a', 'ab']);
    expect(autosave.isSettled).toBe(true);
  });

  it('does not save again what is saved', async () => {
    const { clock, autosave, bodies } = setUp();
    autosave.type('a');
    await clock.wind(400);
    autosave.type('ab');
    autosave.type('a');
    await clock.wind(2000);
    await autosave.flush();
    expect(bodies()).toEqual(['a']);
  });

  it('keeps the text after a failure and tries again by itself', async () => {
    const { clock, sent, autosave } = setUp('by hand');
    autosave.type('a');
    await clock.wind(400);
    sent[0]?.answer({ kind: 'failed', sentence: 'The disk is full.' });
    await settle();
    expect(autosave.state).toEqual({ kind: 'not-saved', sentence: 'The disk is full.' });
    expect(autosave.body).toBe('a');
    await clock.wind(2000);
    expect(sent.map(({ body, baseRevision }) => [body, baseRevision])).toEqual([
      ['a', 0],
      ['a', 0],
    ]);
  });

  it('keeps both texts when the note was changed elsewhere, and saves mine on top of theirs', async () => {
    const { clock, sent, autosave } = setUp('by hand');
    autosave.type('mine');
    await clock.wind(400);
    sent[0]?.answer({ kind: 'changed', current: stored('theirs', 7) });
    await settle();
    expect(autosave.state).toEqual({ kind: 'conflict', theirs: 'theirs' });
    autosave.type('mine too');
    await clock.wind(5000);
    expect(sent.length).toBe(1);
    autosave.resolve('mine');
    expect(sent[1]).toMatchObject({ body: 'mine too', baseRevision: 7 });
  });

  it('takes theirs when asked, and saves nothing', async () => {
    const { clock, sent, autosave } = setUp('by hand');
    autosave.type('mine');
    await clock.wind(400);
    sent[0]?.answer({ kind: 'changed', current: stored('theirs', 7) });
    await settle();
    autosave.resolve('theirs');
    await clock.wind(5000);
    expect(autosave.body).toBe('theirs');
    expect(sent.length).toBe(1);
    autosave.type('theirs, longer');
    await clock.wind(400);
    expect(sent[1]).toMatchObject({ body: 'theirs, longer', baseRevision: 7 });
  });

  it('takes a lost answer for what it was: what is stored is what was sent', async () => {
    const { clock, sent, autosave } = setUp('by hand');
    autosave.type('a');
    await clock.wind(400);
    sent[0]?.answer({ kind: 'failed', sentence: 'No answer.' });
    await clock.wind(2000);
    sent[1]?.answer({ kind: 'changed', current: stored('a', 1) });
    await settle();
    expect(autosave.state.kind).toBe('saved');
  });

  it('takes over what an undo stored, but never in place of unsaved text', async () => {
    const { clock, autosave } = setUp();
    autosave.type('a');
    expect(autosave.adopt({ body: '', revision: 3 })).toBe(false);
    expect(autosave.body).toBe('a');
    await clock.wind(400);
    expect(autosave.adopt({ body: '', revision: 3 })).toBe(true);
    expect(autosave.body).toBe('');
  });

  it('does not take what it saved itself, and comes back late, for news', async () => {
    const { clock, autosave } = setUp();
    for (const text of ['a', 'ab']) {
      autosave.type(text);
      await clock.wind(400);
    }
    expect(autosave.adopt({ body: 'a', revision: 1 })).toBe(false);
    expect([autosave.body, autosave.state.kind]).toEqual(['ab', 'saved']);
  });
});
