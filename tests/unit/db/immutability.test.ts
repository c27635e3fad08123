import { expect, test } from 'vitest';
import { addDocument, newLibrary } from './library-fixture.ts';

test.each(['original', 'version', 'block', 'journal'])(
  '%s rows can be neither changed nor removed',
  (table) => {
    const { db } = newLibrary();
    addDocument(db, ['A paragraph.']);
    const [column] = db.all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`);
    expect(() => db.run(`UPDATE ${table} SET ${column?.name} = ${column?.name}`)).toThrow(/never change/);
    expect(() => db.run(`DELETE FROM ${table}`)).toThrow(/never change/);
    expect(db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n).toBeGreaterThan(0);
    db.close();
  },
);
