/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

#include "language/tagging.h"

const tisse__tagging tisse__tagging_english;
