/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */

/* Feeds: whatever the bytes are, the documents keep what document.h promises. */

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  fuzz_documents(data, size, TISSE_INPUT_FEED, fuzz_look, NULL);
  return 0;
}
