/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/** @file tisse.h  The whole library, in the order in which data flows. */
#ifndef TISSE_TISSE_H
#define TISSE_TISSE_H

#include <tisse/base.h>
#include <tisse/knowledge.h>
#include <tisse/document.h>
#include <tisse/claim.h>
#include <tisse/extract.h>
#include <tisse/graph.h>
#include <tisse/sink.h>

#endif
