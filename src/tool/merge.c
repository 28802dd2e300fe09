/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "commands.h"
#include "graphs.h"

int command_merge(session *self)
{
  return graphs_rewrite(self);
}
