/** Triggers that refuse to change or remove a table's rows. */
export function neverChanges(table: string): string {
  return ['UPDATE', 'DELETE']
    .map(
      (action) => `
    CREATE TRIGGER ${table}_no_${action.toLowerCase()} BEFORE ${action} ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} rows never change'); END;`,
    )
    .join('');
}
