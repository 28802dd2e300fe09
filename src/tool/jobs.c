/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "jobs.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "extraction.h"

/* A ring of articles: added at the head, begun by the threads in that order, written at the tail. Few, so that memory stays small. The thread that
 * reads and writes lends a hand where it would wait: so many threads as were asked for are at work, and none of them has to be woken for each article. */
#define RING_EACH 3

/** Something that a thread said, until its turn. */
typedef struct said { struct said *next; tisse_message message; char text[]; } said;

typedef struct job {
  tisse_document *document;
  char *bytes;
  size_t length, capacity;
  uint64_t claims;
  tisse_status status;
  said *first, **last;
  bool done;
} job;

typedef struct worker {
  jobs *jobs;
  pthread_t thread;
  tisse_context context;
  tisse_extractor *extractor;
  job *current;
} worker;

struct jobs {
  session *session;
  jobs_fn work;
  void *user;
  tisse_writer writer;
  pthread_mutex_t lock;
  pthread_cond_t added, finished;
  job *ring;
  size_t ring_size;
  uint64_t head, begun, tail;
  bool closed, awaited;          ///< No more will come; the reading thread waits.
  worker *workers;               ///< The first is the thread that reads and writes.
  size_t worker_count, running;
};

/* ---- In the threads */

static void keep_message(void *user, const tisse_message *message)
{
  job *self = ((worker *)user)->current;
  const size_t file = message->file ? strlen(message->file) + 1 : 0, text = strlen(message->text) + 1;
  said *kept = self ? malloc(sizeof *kept + file + text) : NULL;
  if (kept) {
    memcpy(kept->text, message->text, text);
    if (file) {
      memcpy(kept->text + text, message->file, file);
    }
    kept->message = *message;
    kept->message.text = kept->text;
    kept->message.file = file ? kept->text + text : NULL;
    kept->next = NULL;
    *self->last = kept;
    self->last = &kept->next;
  }
}

static tisse_status keep_bytes(void *user, const char *bytes, size_t length)
{
  job *self = user;
  if (length > self->capacity - self->length) {
    const size_t wanted = (self->length + length) * 2;
    char *grown = wanted / 2 < length ? NULL : realloc(self->bytes, wanted);
    if (!grown) {
      return TISSE_E_MEMORY;
    }
    self->bytes = grown;
    self->capacity = wanted;
  }
  memcpy(self->bytes + self->length, bytes, length);
  self->length += length;
  return TISSE_OK;
}

/** The next article in the hands of a thread; the lock is held before and after. */
static void run_next(worker *self)
{
  jobs *all = self->jobs;
  job *mine = self->current = &all->ring[all->begun++ % all->ring_size];
  pthread_mutex_unlock(&all->lock);
  mine->status = all->work(all->user, self->extractor, &self->context, mine->document, (tisse_writer){keep_bytes, mine}, &mine->claims);
  pthread_mutex_lock(&all->lock);
  self->current = NULL;
  mine->done = true;
}

static void *run_worker(void *user)
{
  worker *self = user;
  jobs *all = self->jobs;
  pthread_mutex_lock(&all->lock);
  for (;;) {
    while (all->begun == all->head && !all->closed) {
      pthread_cond_wait(&all->added, &all->lock);
    }
    if (all->begun == all->head) {
      break;
    }
    run_next(self);
    if (all->awaited) {
      pthread_cond_signal(&all->finished);
    }
  }
  pthread_mutex_unlock(&all->lock);
  return NULL;
}

/* ---- In the thread that reads and writes */

static void tell(session *run, job *self)
{
  while (self->first) {
    said *next = self->first->next;
    run->context.report(run->context.report_user, &self->first->message);
    free(self->first);
    self->first = next;
  }
  self->last = &self->first;
}

/** Writes the oldest article's output; until that is there, works on the next ones, or waits. */
static tisse_status write_oldest(jobs *self)
{
  job *oldest = &self->ring[self->tail % self->ring_size];
  pthread_mutex_lock(&self->lock);
  while (!oldest->done) {
    if (self->begun < self->head) {
      run_next(&self->workers[0]);
    } else {
      self->awaited = true;
      pthread_cond_wait(&self->finished, &self->lock);
      self->awaited = false;
    }
  }
  pthread_mutex_unlock(&self->lock);
  ++self->tail;
  tell(self->session, oldest);
  tisse_document_free(oldest->document);
  oldest->document = NULL;
  oldest->done = false;
  self->session->claims += oldest->claims;
  const tisse_status status = oldest->length ? self->writer.write(self->writer.user, oldest->bytes, oldest->length) : TISSE_OK;
  return oldest->status ? oldest->status : status;
}

static bool oldest_is_done(jobs *self)
{
  pthread_mutex_lock(&self->lock);
  const bool done = self->ring[self->tail % self->ring_size].done;
  pthread_mutex_unlock(&self->lock);
  return done;
}

tisse_status jobs_add(jobs *self, tisse_document *document)
{
  tisse_status status = TISSE_OK;
  while (!status && self->tail < self->head && (self->head - self->tail == self->ring_size || oldest_is_done(self))) {
    status = write_oldest(self);
  }
  if (status) {
    tisse_document_free(document);
    return status;
  }
  job *next = &self->ring[self->head % self->ring_size];
  next->document = document;
  next->length = 0;
  next->claims = 0;
  pthread_mutex_lock(&self->lock);
  ++self->head;
  pthread_cond_signal(&self->added);
  pthread_mutex_unlock(&self->lock);
  return TISSE_OK;
}

static void dispose(jobs *self)
{
  for (size_t i = 0; i < self->worker_count; ++i) {
    tisse_extractor_free(self->workers[i].extractor);
  }
  for (size_t i = 0; self->ring && i < self->ring_size; ++i) {
    free(self->ring[i].bytes);
  }
  pthread_cond_destroy(&self->added);
  pthread_cond_destroy(&self->finished);
  pthread_mutex_destroy(&self->lock);
  free(self->ring);
  free(self->workers);
  free(self);
}

tisse_status jobs_end(jobs *self)
{
  if (!self) {
    return TISSE_OK;
  }
  tisse_status status = TISSE_OK;
  while (self->tail < self->head) {
    const tisse_status one = write_oldest(self);
    status = status ? status : one;
  }
  pthread_mutex_lock(&self->lock);
  self->closed = true;
  pthread_cond_broadcast(&self->added);
  pthread_mutex_unlock(&self->lock);
  for (size_t i = 1; i <= self->running; ++i) {
    pthread_join(self->workers[i].thread, NULL);
  }
  dispose(self);
  return status;
}

static tisse_status start(jobs *self)
{
  tisse_status status = TISSE_OK;
  for (size_t i = 0; !status && i < self->worker_count; ++i) {
    worker *one = &self->workers[i];
    *one = (worker){.jobs = self, .context = self->session->context};
    one->context.report = keep_message;
    one->context.report_user = one;
    status = extraction_new(&one->extractor, self->session, &one->context);
    if (!status && i) {
      status = pthread_create(&one->thread, NULL, run_worker, one) ? TISSE_E_MEMORY : TISSE_OK;
      self->running += !status;
    }
  }
  return status;
}

tisse_status jobs_new(jobs **out, session *run, size_t count, jobs_fn work, void *user, tisse_writer writer)
{
  *out = NULL;
  jobs *self = calloc(1, sizeof *self);
  if (!self) {
    return TISSE_E_MEMORY;
  }
  *self = (jobs){.session = run, .work = work, .user = user, .writer = writer, .worker_count = count, .ring_size = count * RING_EACH};
  pthread_mutex_init(&self->lock, NULL);
  pthread_cond_init(&self->added, NULL);
  pthread_cond_init(&self->finished, NULL);
  self->ring = calloc(self->ring_size, sizeof *self->ring);
  self->workers = calloc(count, sizeof *self->workers);
  if (!self->ring || !self->workers) {
    self->worker_count = self->workers ? count : 0;
    dispose(self);
    return TISSE_E_MEMORY;
  }
  for (size_t i = 0; i < self->ring_size; ++i) {
    self->ring[i].last = &self->ring[i].first;
  }
  const tisse_status status = start(self);
  if (status) {
    jobs_end(self);
    return status;
  }
  *out = self;
  return TISSE_OK;
}
