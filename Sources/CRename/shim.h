/* renameat2 is a GNU extension, and Swift's Glibc module is imported without those. */
extern int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
