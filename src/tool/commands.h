/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file commands.h  One function a command, one file a function. Each returns its exit status; session.exit_status may be worse. */
#ifndef TISSE_TOOL_COMMANDS_H
#define TISSE_TOOL_COMMANDS_H

#include "session.h"

int command_build(session *self);
int command_extract(session *self);
int command_map(session *self);
int command_deals(session *self);
int command_explain(session *self);
int command_diff(session *self);
int command_convert(session *self);
int command_load(session *self);
int command_check(session *self);
int command_compile(session *self);
int command_merge(session *self);
int command_text(session *self);

#endif
