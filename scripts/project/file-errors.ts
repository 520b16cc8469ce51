const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "you have no permission",
  EPERM: "you have no permission",
  EISDIR: "it is a folder",
  ENOTDIR: "it, or a folder on the way to it, is a file",
  EEXIST: "a file of that name is in the way",
  EROFS: "the file system is read-only",
  ENOSPC: "no space is left",
  EDQUOT: "your quota of space is used up",
  EFBIG: "a file would be larger than is allowed",
  EBUSY: "it is in use, perhaps as a mount point",
  EXDEV: "it is a mount point",
  ELOOP: "symbolic links lead in a circle",
  ENAMETOOLONG: "the name is too long",
};

/** Why a file cannot be read or written, in words. */
export function fileReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ""] ?? message;
}
