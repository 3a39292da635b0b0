#ifndef CCMARK_SHIM_H
#define CCMARK_SHIM_H

#include <cmark.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A bump allocator for one parse: libcmark asks for some 1,500 small blocks a page, and all of them die
// together. libcmark passes its allocator no context, so the arena in use is the thread's own.

typedef struct ccmark_chunk {
  struct ccmark_chunk *previous;
  size_t used;
  size_t capacity;
} ccmark_chunk;

typedef struct ccmark_arena {
  ccmark_chunk *chunk;
  // Bytes taken since the beginning, what was given back included.
  size_t taken;
} ccmark_arena;

static _Thread_local ccmark_arena *ccmark_arena_in_use = NULL;

// Every block is preceded by its size, so that it can be grown. Nothing of libcmark's is wider than a pointer,
// and a hostile text makes a million blocks: eight bytes of alignment do.
enum { ccmark_header = 8 };

static inline char *ccmark_chunk_start(ccmark_chunk *chunk) { return (char *)(chunk + 1); }

static inline size_t *ccmark_size_of(void *block) { return (size_t *)((char *)block - ccmark_header); }

static inline ccmark_chunk *ccmark_chunk_new(ccmark_chunk *previous, size_t capacity) {
  ccmark_chunk *chunk = (ccmark_chunk *)malloc(sizeof(ccmark_chunk) + capacity);
  if (!chunk) abort();
  chunk->previous = previous;
  chunk->used = 0;
  chunk->capacity = capacity;
  return chunk;
}

static inline size_t ccmark_rounded(size_t size) {
  if (size > SIZE_MAX / 4) abort();
  return (size + 7) & ~(size_t)7;
}

// The last block of a chunk may grow and shrink where it stands.
static inline int ccmark_is_last(ccmark_chunk *chunk, void *block) {
  return (char *)block + *ccmark_size_of(block) == ccmark_chunk_start(chunk) + chunk->used;
}

static inline void *ccmark_take(size_t size) {
  ccmark_arena *arena = ccmark_arena_in_use;
  if (!arena) abort();
  size_t rounded = ccmark_rounded(size);
  ccmark_chunk *chunk = arena->chunk;
  if (chunk->capacity - chunk->used < rounded + ccmark_header) {
    size_t capacity = chunk->capacity < 4 * 1024 * 1024 ? 2 * chunk->capacity : 8 * 1024 * 1024;
    if (capacity < rounded + ccmark_header) capacity = rounded + ccmark_header;
    chunk = arena->chunk = ccmark_chunk_new(chunk, capacity);
  }
  void *block = ccmark_chunk_start(chunk) + chunk->used + ccmark_header;
  chunk->used += rounded + ccmark_header;
  arena->taken += rounded + ccmark_header;
  *ccmark_size_of(block) = rounded;
  return block;
}

static inline void *ccmark_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  void *block = ccmark_take(count * size);
  memset(block, 0, count * size);
  return block;
}

static inline void *ccmark_realloc(void *block, size_t size) {
  if (!block) return ccmark_take(size);
  size_t old = *ccmark_size_of(block);
  if (size <= old) return block;
  ccmark_chunk *chunk = ccmark_arena_in_use->chunk;
  size_t more = ccmark_rounded(size) - old;
  if (ccmark_is_last(chunk, block) && chunk->capacity - chunk->used >= more) {
    chunk->used += more;
    *ccmark_size_of(block) = old + more;
    return block;
  }
  void *grown = ccmark_take(size);
  memcpy(grown, block, old);
  return grown;
}

static inline void ccmark_free(void *block) {
  if (!block) return;
  ccmark_chunk *chunk = ccmark_arena_in_use->chunk;
  if (ccmark_is_last(chunk, block)) chunk->used -= *ccmark_size_of(block) + ccmark_header;
}

static inline ccmark_arena *ccmark_arena_new(size_t capacity) {
  ccmark_arena *arena = (ccmark_arena *)malloc(sizeof(ccmark_arena));
  if (!arena) abort();
  arena->chunk = ccmark_chunk_new(NULL, ccmark_rounded(capacity));
  arena->taken = 0;
  return arena;
}

// No more nodes than this stand in the arena: each takes a header and at least its links and its place.
static inline size_t ccmark_most_nodes(const ccmark_arena *arena) {
  return arena->taken / (ccmark_header + 7 * sizeof(void *) + 5 * sizeof(int));
}

static inline void ccmark_arena_free(ccmark_arena *arena) {
  for (ccmark_chunk *chunk = arena->chunk; chunk;) {
    ccmark_chunk *previous = chunk->previous;
    free(chunk);
    chunk = previous;
  }
  free(arena);
}

// The document's tree; it and all that it points to live until the arena is freed.
static inline cmark_node *ccmark_parse(ccmark_arena *arena, const char *text, size_t length) {
  static cmark_mem memory = {ccmark_calloc, ccmark_realloc, ccmark_free};
  ccmark_arena *outer = ccmark_arena_in_use;
  ccmark_arena_in_use = arena;
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
  cmark_parser_feed(parser, text, length);
  cmark_node *root = cmark_parser_finish(parser);
  ccmark_arena_in_use = outer;
  return root;
}

#endif
