// The limit: what a machine can do at best with these bodies and libcmark.
//
// Two threads read each document, skip its front matter, parse and render the body with cmark, and
// write the HTML between a fixed head and foot. No model, no links, no templates, no checks.
//
//   limit DOCUMENTS OUT FRAME [SHAPE]
//
// DOCUMENTS lists a document's path a line; the page goes to OUT, two folders deep as the document
// is. FRAME is the size in bytes of head and foot together. SHAPE, where given, is a list of
// «BYTES PATH» lines, the files of another generator's output: then as many files of just these
// sizes are written, the first ones holding the rendered bodies, and FRAME is not used.

#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { THREADS = 2, CHUNK = 16 };

typedef struct {
  char *source;  // NULL where nothing is to be rendered
  char *target;
  long size;  // -1: the frame decides
} Job;

static Job *jobs;
static size_t job_count;
static atomic_size_t next_job;
static char *filler;
static size_t frame;

static void fail(const char *what, const char *path) {
  fprintf(stderr, "limit: %s %s: %s\n", what, path, strerror(errno));
  exit(1);
}

static char *read_file(const char *path, size_t *length) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0) fail("cannot read", path);
  char *bytes = malloc((size_t)status.st_size + 1);
  ssize_t count = bytes ? read(file, bytes, (size_t)status.st_size) : -1;
  if (count != status.st_size) fail("cannot read", path);
  close(file);
  bytes[count] = 0;
  *length = (size_t)count;
  return bytes;
}

static void write_file(const char *path, struct iovec *parts, int count) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  size_t total = 0;
  for (int index = 0; index < count; index++) total += parts[index].iov_len;
  if (file < 0 || writev(file, parts, count) != (ssize_t)total) fail("cannot write", path);
  close(file);
}

static char *render(const char *source, size_t *length) {
  size_t size;
  char *bytes = read_file(source, &size);
  char *end = strstr(bytes, "\n---\n");
  char *body = end ? end + 5 : bytes;
  cmark_node *tree = cmark_parse_document(body, size - (size_t)(body - bytes), CMARK_OPT_DEFAULT);
  char *html = cmark_render_html(tree, CMARK_OPT_DEFAULT);
  cmark_node_free(tree);
  free(bytes);
  *length = strlen(html);
  return html;
}

static void run(const Job *job) {
  size_t length = 0;
  char *html = job->source ? render(job->source, &length) : NULL;
  size_t rest = frame;
  if (job->size >= 0) {
    if (length > (size_t)job->size) length = (size_t)job->size;
    rest = (size_t)job->size - length;
  }
  struct iovec parts[] = {{filler, rest / 2}, {html, length}, {filler, rest - rest / 2}};
  write_file(job->target, parts, 3);
  free(html);
}

static void *work(void *unused) {
  for (;;) {
    size_t start = atomic_fetch_add(&next_job, CHUNK);
    if (start >= job_count) return unused;
    size_t end = start + CHUNK < job_count ? start + CHUNK : job_count;
    for (size_t index = start; index < end; index++) run(&jobs[index]);
  }
}

// Makes the folders of `path`, remembering the last one so that a run in order asks once for each.
static void make_folders(const char *path) {
  static char last[4096];
  char folder[4096];
  snprintf(folder, sizeof folder, "%s", path);
  *strrchr(folder, '/') = 0;
  if (strcmp(folder, last) == 0) return;
  for (char *slash = folder + 1; (slash = strchr(slash, '/')); slash++) {
    *slash = 0;
    if (mkdir(folder, 0777) < 0 && errno != EEXIST) fail("cannot make", folder);
    *slash = '/';
  }
  if (mkdir(folder, 0777) < 0 && errno != EEXIST) fail("cannot make", folder);
  memcpy(last, folder, sizeof last);
}

static char *joined(const char *folder, const char *path, const char *ending) {
  size_t size = strlen(folder) + strlen(path) + strlen(ending) + 2;
  char *text = malloc(size);
  if (text) snprintf(text, size, "%s/%s%s", folder, path, ending);
  return text;
}

// The last two folders and the name of `path`.
static const char *tail(const char *path) {
  const char *start = path + strlen(path);
  for (int slashes = 0; start > path; start--)
    if (*start == '/' && ++slashes == 3) return start + 1;
  return start;
}

static size_t count_lines(const char *text) {
  size_t count = 0;
  for (; *text; text++) count += *text == '\n';
  return count;
}

static void read_jobs(const char *documents, const char *out, const char *shape) {
  size_t length, largest = frame;
  char *list = read_file(documents, &length);
  char *sizes = shape ? read_file(shape, &length) : NULL;
  size_t document_count = count_lines(list);
  job_count = sizes ? count_lines(sizes) : document_count;
  jobs = calloc(job_count, sizeof *jobs);
  char *source = strtok(list, "\n");
  char **sources = calloc(document_count, sizeof *sources);
  for (size_t index = 0; index < document_count; index++, source = strtok(NULL, "\n")) sources[index] = source;
  char *line = sizes ? strtok(sizes, "\n") : NULL;
  for (size_t index = 0; index < job_count; index++) {
    Job *job = &jobs[index];
    job->source = index < document_count ? sources[index] : NULL;
    job->size = line ? strtol(line, &line, 10) : -1;
    job->target = line ? joined(out, line + 1, "") : joined(out, tail(job->source), ".html");
    if (job->size > (long)largest) largest = (size_t)job->size;
    if (line) line = strtok(NULL, "\n");
    make_folders(job->target);
  }
  filler = malloc(largest + 1);
  memset(filler, ' ', largest + 1);
}

int main(int count, char **arguments) {
  if (count < 4) {
    fprintf(stderr, "usage: limit DOCUMENTS OUT FRAME [SHAPE]\n");
    return 64;
  }
  frame = strtoul(arguments[3], NULL, 10);
  read_jobs(arguments[1], arguments[2], count > 4 ? arguments[4] : NULL);
  pthread_t threads[THREADS];
  for (int index = 0; index < THREADS; index++) pthread_create(&threads[index], NULL, work, NULL);
  for (int index = 0; index < THREADS; index++) pthread_join(threads[index], NULL);
  return 0;
}
