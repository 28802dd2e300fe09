/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/*
 * Graphviz crashes, loops and leaks on some graphs, so it works in a child with limits on time and memory and sends back numbers only:
 * dot first, sfdp where dot fails or the graph is large, a plain grid where both do. No text reaches it: boxes are given by size.
 */
#include "sink/map.h"

#include "base/report.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <gvc.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define DOT_NODES 250U
#define DOT_EDGES 400U
#define CALM_NODES 60U            /* Beyond, dot is told to stop improving early. */
#define CHOICE_EDGES 120U
#define SECONDS 8U                /* Of the processor; the clock's limit is far off, so that a busy machine draws the same picture. */
#define CLOCK_TIMES 20U
#define MANY_NODES 2000U          /* They get the time twice. */
#define MEMORY ((rlim_t)2 << 30)
#define POINTS_MOST 100000U
#define INCH 72.0
#define MARGIN 14.0

/* Weak: a program that opens its libraries late is linked without them. */
extern gvplugin_library_t gvplugin_core_LTX_library __attribute__((weak)), gvplugin_dot_layout_LTX_library __attribute__((weak)),
                          gvplugin_neato_layout_LTX_library __attribute__((weak));

/* ---- In the child ------------------------------------------------------------------------------------------------- */

typedef struct pipe_out { FILE *file; bool flipped; double top; } pipe_out;

/** Graphviz takes its numbers as text with a point, whatever the locale. */
static void set_number(void *object, const char *name, double value)
{
  char text[48];
  const long long thousandths = llround(value * 1000.0);
  snprintf(text, sizeof text, "%lld.%03lld", thousandths / 1000, thousandths % 1000);
  agsafeset(object, (char *)(uintptr_t)name, text, "");
}

static void set_text(void *object, const char *name, const char *value)
{
  agsafeset(object, (char *)(uintptr_t)name, (char *)(uintptr_t)value, "");
}

/** A label that is nothing but a box of a given size. */
static void set_box(Agraph_t *graph, void *object, double width, double height)
{
  char text[200];
  snprintf(text, sizeof text,
           "<TABLE FIXEDSIZE=\"TRUE\" WIDTH=\"%d\" HEIGHT=\"%d\" BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\">"
           "<TR><TD></TD></TR></TABLE>", (int)ceil(width), (int)ceil(height));
  char *label = agstrdup_html(graph, text);
  agsafeset(object, (char *)(uintptr_t)"label", label, "");
  agstrfree(graph, label);
}

/** One way to lay the map out. */
typedef struct variant {
  const char *engine;
  const char *direction;
  bool clustered;     /* Draw a box round each sector. */
  double favour;      /* Its cost is weighed with this. */
} variant;

static bool is_boxed(const tisse__map *self, uint32_t group)
{
  return self->group_count > 1 && self->groups[group].count > 1;
}

static Agraph_t **add_clusters(const tisse__map *self, Agraph_t *graph)
{
  Agraph_t **clusters = calloc(self->group_count + 1, sizeof *clusters);
  for (uint32_t i = 0; clusters && i < self->group_count; ++i) {
    if (is_boxed(self, i)) {
      char name[32];
      snprintf(name, sizeof name, "cluster_%u", i);
      clusters[i] = agsubg(graph, name, 1);
      set_box(graph, clusters[i], tisse__map_measure(self->groups[i].label, 12.0, true) + 8.0, 15.0);
      set_text(clusters[i], "margin", "14");
      set_text(clusters[i], "labeljust", "l");
    }
  }
  return clusters;
}

static Agraph_t *make_graph(const tisse__map *self, const variant *how, Agnode_t **nodes, Agedge_t **edges, Agraph_t ***clusters)
{
  const bool hierarchical = strcmp(how->engine, "dot") == 0;
  static const Agdesc_t directed = {.directed = 1, .maingraph = 1}; /* Agdirected is data, which a library that is opened late cannot lend */
  Agraph_t *graph = agopen((char *)(uintptr_t)"map", directed, NULL);
  agattr(graph, AGNODE, (char *)(uintptr_t)"shape", (char *)(uintptr_t)"box");
  agattr(graph, AGNODE, (char *)(uintptr_t)"fixedsize", (char *)(uintptr_t)"true");
  agattr(graph, AGNODE, (char *)(uintptr_t)"label", (char *)(uintptr_t)"");
  agattr(graph, AGEDGE, (char *)(uintptr_t)"dir", (char *)(uintptr_t)"none");
  agattr(graph, AGEDGE, (char *)(uintptr_t)"label", (char *)(uintptr_t)"");
  agattr(graph, AGEDGE, (char *)(uintptr_t)"weight", (char *)(uintptr_t)"1");
  set_text(graph, "newrank", "true");
  set_text(graph, "rankdir", how->direction);
  set_text(graph, "nodesep", "0.2");
  set_text(graph, "ranksep", "0.45");
  set_text(graph, "remincross", "true");
  set_text(graph, "splines", hierarchical ? "true" : "");
  set_text(graph, "overlap", "prism");
  set_text(graph, "sep", "+22,+16");
  set_text(graph, "start", "1");
  if (self->node_count > CALM_NODES) {
    set_text(graph, "nslimit", "2");
    set_text(graph, "nslimit1", "2");
  }
  *clusters = how->clustered ? add_clusters(self, graph) : NULL;
  for (uint32_t i = 0; i < self->node_count; ++i) {
    char name[16];
    snprintf(name, sizeof name, "n%u", i);
    const uint32_t group = self->nodes[i].group;
    const bool inside = *clusters && group != TISSE__MAP_NONE && (*clusters)[group];
    nodes[i] = agnode(inside ? (*clusters)[group] : graph, name, 1);
    set_number(nodes[i], "width", self->nodes[i].box.w / INCH);
    set_number(nodes[i], "height", self->nodes[i].box.h / INCH);
  }
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    const tisse__map_deal *deal = &self->deals[i];
    if (deal->place != TISSE__MAP_EDGE) {
      continue;
    }
    char name[16];
    snprintf(name, sizeof name, "e%u", i);
    edges[i] = agedge(graph, nodes[deal->from], nodes[deal->to], name, 1);
    if (hierarchical && deal->box.w > 0) {
      set_box(graph, edges[i], deal->box.w, deal->box.h);
      set_text(edges[i], "weight", self->relations[deal->relation].tail != TISSE__MAP_HEAD_NONE ? "0" : "1");
    }
  }
  return graph;
}

static void put(pipe_out *out, double value)
{
  fwrite(&value, sizeof value, 1, out->file);
}

static void put_point(pipe_out *out, pointf at)
{
  put(out, at.x);
  put(out, -at.y);
}

static void put_edge(pipe_out *out, Agedge_t *edge)
{
  const splines *route = edge ? ED_spl(edge) : NULL;
  size_t count = 0;
  for (int i = 0; route && i < route->size; ++i) {
    count += (size_t)(route->list[i].size - (i ? 1 : 0));
  }
  put(out, (double)count);
  for (int i = 0; route && i < route->size; ++i) {
    for (int p = i ? 1 : 0; p < route->list[i].size; ++p) {
      put_point(out, route->list[i].list[p]);
    }
  }
  const textlabel_t *label = edge ? ED_label(edge) : NULL;
  put(out, label && label->set ? 1.0 : 0.0);
  put_point(out, label && label->set ? label->pos : (pointf){0, 0});
}

static void put_all(const tisse__map *self, pipe_out *out, Agnode_t **nodes, Agedge_t **edges, Agraph_t **clusters)
{
  for (uint32_t i = 0; i < self->node_count; ++i) {
    put_point(out, ND_coord(nodes[i]));
  }
  for (uint32_t i = 0; i < self->group_count; ++i) {
    const bool boxed = clusters && clusters[i];
    const boxf bounds = boxed ? GD_bb(clusters[i]) : (boxf){{0, 0}, {0, 0}};
    put_point(out, (pointf){(bounds.LL.x + bounds.UR.x) / 2, (bounds.LL.y + bounds.UR.y) / 2});
    put_point(out, (pointf){bounds.UR.x - bounds.LL.x, -(bounds.UR.y - bounds.LL.y)});
  }
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    put_edge(out, edges[i]);
  }
}

static int hush(char *text)
{
  (void)text;
  return 0;
}

static void limit_self(unsigned seconds)
{
  const struct rlimit time_limit = {seconds, seconds + 1};
  setrlimit(RLIMIT_CPU, &time_limit);
#ifndef __SANITIZE_ADDRESS__
  const struct rlimit memory_limit = {MEMORY, MEMORY};
  setrlimit(RLIMIT_AS, &memory_limit);
#endif
  const struct rlimit no_core = {0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  signal(SIGXCPU, SIG_DFL);
  signal(SIGALRM, SIG_DFL);
  alarm(seconds * CLOCK_TIMES);
}

/** The plugin that was linked, else that of a library found beside Graphviz's. */
static lt_symlist_t plugin(gvplugin_library_t *linked, const char *library, const char *name)
{
  void *opened = linked ? NULL : dlopen(library, RTLD_NOW);
  void *found = linked ? linked : opened ? dlsym(opened, name) : NULL;
  if (!found) {
    _exit(1);
  }
  return (lt_symlist_t){name, found};
}

_Noreturn static void child(const tisse__map *self, const variant *how, unsigned seconds, int file)
{
  limit_self(seconds);
  agseterrf(hush);
  agseterr(AGMAX);
  const lt_symlist_t plugins[] = {plugin(&gvplugin_core_LTX_library, "libgvplugin_core.so.6", "gvplugin_core_LTX_library"),
                                  plugin(&gvplugin_dot_layout_LTX_library, "libgvplugin_dot_layout.so.6", "gvplugin_dot_layout_LTX_library"),
                                  plugin(&gvplugin_neato_layout_LTX_library, "libgvplugin_neato_layout.so.6", "gvplugin_neato_layout_LTX_library"),
                                  {0, 0}};
  pipe_out out = {.file = fdopen(file, "wb")};
  Agnode_t **nodes = calloc(self->node_count + 1, sizeof *nodes);
  Agedge_t **edges = calloc(self->deal_count + 1, sizeof *edges);
  if (!out.file || !nodes || !edges) {
    _exit(1);
  }
  Agraph_t **clusters = NULL;
  Agraph_t *graph = make_graph(self, how, nodes, edges, &clusters);
  GVC_t *context = gvContextPlugins(plugins, 0);
  if (!context || gvLayout(context, graph, how->engine) != 0) {
    _exit(1);
  }
  put_all(self, &out, nodes, edges, clusters);
  free(clusters);
  _exit(fflush(out.file) == 0 ? 0 : 1);
}

/* ---- In the parent ------------------------------------------------------------------------------------------------ */

static double now(void)
{
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/** Reads to the end or to the deadline; false at the deadline. */
static bool gather(tisse__buffer *out, int file, double deadline)
{
  for (;;) {
    const double left = deadline - now();
    if (left <= 0) {
      return false;
    }
    struct pollfd wait_for = {.fd = file, .events = POLLIN};
    const int ready = poll(&wait_for, 1, (int)(left * 1000.0) + 1);
    if (ready < 0 && errno != EINTR) {
      return false;
    }
    if (ready <= 0) {
      continue;
    }
    char bytes[65536];
    const ssize_t count = read(file, bytes, sizeof bytes);
    if (count == 0) {
      return true;
    }
    if (count < 0 && errno != EINTR) {
      return false;
    }
    if (count > 0) {
      tisse__buffer_add(out, (tisse_view){bytes, (size_t)count});
    }
  }
}

static bool run(const tisse__map *self, const variant *how, tisse__buffer *out)
{
  const unsigned seconds = self->options->layout_seconds ? self->options->layout_seconds
                           : self->node_count > MANY_NODES      ? 2 * SECONDS
                                                                : SECONDS;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) {
    return false;
  }
  const pid_t pid = fork();
  if (pid == 0) {
    close(ends[0]);
    child(self, how, seconds, ends[1]);
  }
  close(ends[1]);
  bool fine = pid > 0 && gather(out, ends[0], now() + (double)CLOCK_TIMES * seconds);
  close(ends[0]);
  if (pid > 0) {
    if (!fine) {
      kill(pid, SIGKILL);
    }
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    fine = fine && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }
  return fine && !out->failed;
}

typedef struct numbers { const char *at, *end; bool failed; } numbers;

static double take(numbers *self)
{
  double value = 0.0;
  if (self->end - self->at < (ptrdiff_t)sizeof value) {
    self->failed = true;
    return 0.0;
  }
  memcpy(&value, self->at, sizeof value);
  self->at += sizeof value;
  self->failed = self->failed || !isfinite(value);
  return value;
}

static tisse__map_point take_point(numbers *in)
{
  const double x = take(in);
  return (tisse__map_point){x, take(in)};
}

static void take_edge(tisse__map *self, tisse__map_deal *deal, numbers *in)
{
  const double count = take(in);
  if (in->failed || count < 0 || count > POINTS_MOST) {
    in->failed = true;
    return;
  }
  deal->point_count = (uint32_t)count;
  deal->points = tisse__arena_alloc(&self->arena, ((size_t)count + 1) * sizeof *deal->points);
  for (uint32_t i = 0; deal->points && i < deal->point_count; ++i) {
    deal->points[i] = take_point(in);
  }
  const bool labelled = take(in) > 0.0;
  const tisse__map_point at = take_point(in);
  deal->box.x = labelled ? at.x : NAN;
  deal->box.y = at.y;
  if (deal->point_count < 4 || deal->point_count % 3 != 1) {
    deal->point_count = 0;
  }
}

static bool read_back(tisse__map *self, tisse__buffer *bytes)
{
  numbers in = {bytes->data, bytes->data + bytes->length, false};
  for (uint32_t i = 0; i < self->node_count; ++i) {
    const tisse__map_point at = take_point(&in);
    self->nodes[i].box.x = at.x;
    self->nodes[i].box.y = at.y;
  }
  for (uint32_t i = 0; i < self->group_count; ++i) {
    const tisse__map_point at = take_point(&in), size = take_point(&in);
    self->groups[i].box = (tisse__map_box){at.x, at.y, size.x, size.y};
  }
  for (uint32_t i = 0; i < self->deal_count && !in.failed; ++i) {
    take_edge(self, &self->deals[i], &in);
  }
  return !in.failed && in.at == in.end && !self->arena.failed;
}

/** Last resort: rows of nodes, the heaviest first. */
static void lay_grid(tisse__map *self)
{
  double widest = 0, highest = 0;
  for (uint32_t i = 0; i < self->node_count; ++i) {
    widest = self->nodes[i].box.w > widest ? self->nodes[i].box.w : widest;
    highest = self->nodes[i].box.h > highest ? self->nodes[i].box.h : highest;
  }
  const uint32_t columns = (uint32_t)ceil(sqrt((double)self->node_count * 0.8));
  for (uint32_t i = 0; i < self->node_count; ++i) {
    self->nodes[i].box.x = (double)(i % columns) * (widest + 130.0);
    self->nodes[i].box.y = (double)(i / columns) * (highest + 70.0);
  }
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    self->deals[i].point_count = 0;
  }
  for (uint32_t i = 0; i < self->group_count; ++i) {
    self->groups[i].box = (tisse__map_box){0, 0, 0, 0};
  }
}

static void extend(double bounds[4], tisse__map_box by)
{
  bounds[0] = fmin(bounds[0], by.x - by.w / 2);
  bounds[1] = fmin(bounds[1], by.y - by.h / 2);
  bounds[2] = fmax(bounds[2], by.x + by.w / 2);
  bounds[3] = fmax(bounds[3], by.y + by.h / 2);
}

/** Moves everything so that it begins at the margin. */
static void normalise(tisse__map *self)
{
  double bounds[4] = {1e9, 1e9, -1e9, -1e9};
  for (uint32_t i = 0; i < self->node_count; ++i) {
    extend(bounds, self->nodes[i].box);
  }
  for (uint32_t i = 0; i < self->group_count; ++i) {
    if (self->groups[i].box.w > 0) {
      extend(bounds, self->groups[i].box);
    }
  }
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    for (uint32_t s = 0; self->deals[i].point_count && s <= 60; ++s) {
      const tisse__map_point at = tisse__map_along(&self->deals[i], s / 60.0);
      extend(bounds, (tisse__map_box){at.x, at.y, 16, 16});
    }
    if (self->deals[i].box.w > 0 && self->deals[i].place == TISSE__MAP_EDGE) {
      extend(bounds, self->deals[i].box);
    }
  }
  const double dx = self->node_count ? MARGIN - bounds[0] : 0, dy = self->node_count ? MARGIN - bounds[1] : 0;
  for (uint32_t i = 0; i < self->node_count; ++i) {
    self->nodes[i].box.x += dx;
    self->nodes[i].box.y += dy;
  }
  for (uint32_t i = 0; i < self->group_count; ++i) {
    self->groups[i].box.x += dx;
    self->groups[i].box.y += dy;
    self->groups[i].heading.x += dx;
    self->groups[i].heading.y += dy;
  }
  for (uint32_t i = 0; i < self->deal_count; ++i) {
    for (uint32_t p = 0; p < self->deals[i].point_count; ++p) {
      self->deals[i].points[p].x += dx;
      self->deals[i].points[p].y += dy;
    }
    self->deals[i].box.x += dx;
    self->deals[i].box.y += dy;
  }
  self->width = self->node_count ? bounds[2] - bounds[0] + 2 * MARGIN : 0;
  self->height = self->node_count ? bounds[3] - bounds[1] + 2 * MARGIN : 0;
}

/** Routes, labels, and the sheet's size, once the nodes have their places. */
static tisse_status finish(tisse__map *self)
{
  self->unlabelled = 0;
  tisse_status status = tisse__map_route(self);
  status = status == TISSE_OK ? tisse__map_spread(self) : status;
  status = status == TISSE_OK ? tisse__map_place(self) : status;
  normalise(self);
  return status == TISSE_OK && self->arena.failed ? TISSE_E_MEMORY : status;
}

static bool lay(tisse__map *self, const variant *how)
{
  tisse__buffer bytes;
  tisse__buffer_init(&bytes, &self->arena.allocator);
  const bool done = run(self, how, &bytes) && read_back(self, &bytes);
  tisse__map_drop(self, &bytes);
  if (!done) {
    tisse__report(self->context, TISSE_NOTE, NULL, 0, 0, "the layout engine %s gave up on %u nodes and %u edges", how->engine, self->node_count,
                  self->edge_count);
  }
  return done;
}

/** Maps are laid out in several ways, and the one that reads best is kept; large ones without sectors, and spread out where ranks make a ribbon. */
static tisse_status lay_best(tisse__map *self, const tisse__map_snapshot *fresh)
{
  static const variant variants[] = {{"dot", "LR", false, 1.0}, {"dot", "LR", true, 0.85}, {"dot", "TB", false, 1.1}, {"dot", "TB", true, 0.95},
                                     {"sfdp", "LR", false, 1.3}};
  const bool large = self->edge_count > CHOICE_EDGES;
  const tisse__map_snapshot *best = NULL;
  double lowest = 0;
  for (size_t i = 0; i < sizeof variants / sizeof *variants; ++i) {
    const bool spread = variants[i].engine[0] == 's';
    if ((variants[i].clustered && (large || self->group_count < 2)) || (spread && !large)) {
      continue;
    }
    tisse__map_restore(self, fresh);
    if (!lay(self, &variants[i])) {
      continue;
    }
    const tisse_status status = finish(self);
    if (status != TISSE_OK) {
      return status;
    }
    const double cost = tisse__map_cost(self) * variants[i].favour;
    if (!best || cost < lowest) {
      best = tisse__map_keep(self);
      lowest = cost;
      self->engine = variants[i].engine;
    }
  }
  if (best) {
    tisse__map_restore(self, best);
  }
  return self->arena.failed ? TISSE_E_MEMORY : TISSE_OK;
}

tisse_status tisse__map_layout(tisse__map *self)
{
  const tisse__map_snapshot *fresh = tisse__map_keep(self);
  if (!fresh) {
    return TISSE_E_MEMORY;
  }
  self->engine = NULL;
  if (!self->node_count) {
    self->engine = "none";
    return TISSE_OK;
  }
  if (self->node_count <= DOT_NODES && self->edge_count <= DOT_EDGES) {
    const tisse_status status = lay_best(self, fresh);
    if (status != TISSE_OK || self->engine) {
      return status;
    }
  }
  static const variant wide = {"sfdp", "LR", false, 1.0};
  tisse__map_restore(self, fresh);
  if (lay(self, &wide)) {
    self->engine = "sfdp";
  } else {
    tisse__map_restore(self, fresh);
    lay_grid(self);
    self->engine = "grid";
  }
  return finish(self);
}
