/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file graphs.h  Graphs from files, and the options that they are written with. */
#ifndef TISSE_TOOL_GRAPHS_H
#define TISSE_TOOL_GRAPHS_H

#include "session.h"

/** Learns, then reads the graphs of `count` arguments from the `first` on into one, woven. Puts NULL where that failed (the exit status says how). */
int graphs_read(tisse_graph **out, session *self, size_t first, size_t count);
/** As graphs_read, of one path. */
int graphs_read_path(tisse_graph **out, session *self, const char *path);
/** The file of a graph: the path itself, or graph.nq in a folder that `tisse build` left. */
void graphs_path(char *out, size_t capacity, const char *path);
/** The same; TISSE_E_READ, reported, where the folder has none. */
tisse_status graphs_file(session *self, char *out, size_t capacity, const char *path);
/** Is it a folder that `tisse build` left, or a file with the ending of an RDF syntax? */
bool graphs_is_one(const char *path);

/** --direct, --provenance and --base; `format` may be NULL: then `path`'s ending tells, else `otherwise`. */
int graphs_rdf_options(session *self, tisse_rdf_options *out, const char *format, const char *path, tisse_syntax otherwise);
/** Does the file say all that is asked for, so that tisse_rdf_convert_file will do? Else its graph has to be woven anew: for the graphs or the
 * other plain triples of a file that has no graphs, for another provenance or base, for the names of own knowledge. */
bool graphs_say_all(const session *self, const char *path, const tisse_rdf_options *rdf);
/** Reads the graphs of all arguments and writes them as one to -o, in the syntax that is asked for. */
int graphs_rewrite(session *self);

#endif
