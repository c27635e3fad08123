/** The group that a command's input names, if it does, as `Library.command` takes it. */
export const inGroup = ({ groupId }: { groupId?: string | undefined }): { groupId?: string } =>
  groupId === undefined ? {} : { groupId };
