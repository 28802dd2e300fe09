# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0

# make            the tool and the library, in build/
# make deps       installs the Debian packages of scripts/packages.txt that are missing
# make demo       deps, all, then the main job on examples/articles; leaves demo/
# make check      deps, all, the tests
# make install    PREFIX (/usr/local), DESTDIR

.DELETE_ON_ERROR:
.SUFFIXES:

VERSION := 0.1.0
SOVERSION := 0
PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
BUILD ?= build

CC ?= gcc
CFLAGS ?= -O2 -g
WARNINGS := -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wpointer-arith -Wstrict-prototypes -Wvla -Wundef
PACKAGES := raptor2 libxml-2.0 jansson libgvc libcgraph
RSVG := $(shell pkg-config --exists librsvg-2.0 2>/dev/null && echo librsvg-2.0)
PLUGINS := $(shell pkg-config --variable=libdir libgvc 2>/dev/null)/graphviz
DATADIR := $(PREFIX)/share/tisse

# Debian's headers use no strict prototypes: taken in as system headers, so that our warnings stay ours.
SYSTEM_CFLAGS := $(subst -I,-isystem ,$(shell pkg-config --cflags $(PACKAGES) $(RSVG) 2>/dev/null))
LIBRARIES := $(shell pkg-config --libs $(PACKAGES) $(RSVG)) -L$(PLUGINS) -lgvplugin_core -lgvplugin_dot_layout -lgvplugin_neato_layout \
            -Wl,-rpath,$(PLUGINS) -lm -lpthread
COMMON := -std=c17 -D_GNU_SOURCE $(WARNINGS) -Iinclude $(if $(RSVG),-DTISSE_HAVE_RSVG)
LIB_CFLAGS = $(COMMON) -Isrc -fvisibility=hidden -fPIC $(SYSTEM_CFLAGS)
# The tool sees the public headers alone.
TOOL_CFLAGS = $(COMMON) $(subst -I,-isystem ,$(shell pkg-config --cflags libcurl 2>/dev/null)) -DTISSE_DATADIR='"$(DATADIR)"'
TOOL_LIBRARIES = $(shell pkg-config --libs libcurl)

LIB_SOURCES := $(filter-out src/tool/%,$(wildcard src/*/*.c))
TOOL_SOURCES := $(wildcard src/tool/*.c)
LIB_OBJECTS := $(LIB_SOURCES:%.c=$(BUILD)/%.o)
TOOL_OBJECTS := $(TOOL_SOURCES:%.c=$(BUILD)/%.o)
MORPHS := $(BUILD)/share/tisse/fr.morph $(BUILD)/share/tisse/en.morph
ONTOLOGY := $(wildcard ontology/*.ttl ontology/*/*.ttl)
UNIT_SOURCES := $(wildcard tests/unit/test_*.c)
UNIT_TESTS := $(UNIT_SOURCES:tests/unit/%.c=$(BUILD)/tests/%)

.PHONY: all deps demo check check-interop install uninstall clean

all: $(BUILD)/tisse $(BUILD)/libtisse.so $(BUILD)/tisse.pc

deps:
	@scripts/install_packages.sh scripts/packages.txt

# ---- library and tool

$(BUILD)/src/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(if $(filter src/tool/%,$<),$(TOOL_CFLAGS),$(LIB_CFLAGS)) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(BUILD)/libtisse.a: $(LIB_OBJECTS)
	rm -f $@
	$(AR) rcsD $@ $^

$(BUILD)/libtisse.so.$(SOVERSION): $(LIB_OBJECTS)
	$(CC) -shared -Wl,-soname,libtisse.so.$(SOVERSION) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBRARIES)

$(BUILD)/libtisse.so: $(BUILD)/libtisse.so.$(SOVERSION)
	ln -sf libtisse.so.$(SOVERSION) $@

$(BUILD)/tisse: $(TOOL_OBJECTS) $(BUILD)/libtisse.a $(MORPHS) $(BUILD)/share/tisse/ontology.stamp
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(TOOL_OBJECTS) $(BUILD)/libtisse.a $(LIBRARIES) $(TOOL_LIBRARIES)

$(BUILD)/tisse.pc: Makefile
	@mkdir -p $(@D)
	printf 'prefix=%s\nlibdir=%s\nincludedir=$${prefix}/include\ndatadir=%s\n\nName: tisse\nDescription: Weaves the relations that news articles report into RDF\nVersion: %s\nRequires.private: %s\nLibs: -L$${libdir} -ltisse\nCflags: -I$${includedir}\n' \
	  '$(PREFIX)' '$(LIBDIR)' '$(DATADIR)' '$(VERSION)' '$(PACKAGES)' > $@

# ---- knowledge beside the tool: full-form lexicons compiled from Debian's dictionaries, the ontology as it is

$(BUILD)/share/tisse/fr.morph: scripts/morph_fr.py scripts/morph_common.py src/language/function_words_fr.tsv
	@mkdir -p $(@D)
	python3 scripts/morph_fr.py /usr/share/hunspell/fr.dic /usr/share/hunspell/fr.aff src/language/function_words_fr.tsv $@

$(BUILD)/share/tisse/en.morph: scripts/morph_en.py scripts/morph_common.py src/language/function_words_en.tsv
	@mkdir -p $(@D)
	python3 scripts/morph_en.py /usr/share/wordnet src/language/function_words_en.tsv $@

$(BUILD)/share/tisse/ontology.stamp: $(ONTOLOGY)
	@mkdir -p $(@D)
	rm -rf $(BUILD)/share/tisse/ontology
	cp -r ontology $(BUILD)/share/tisse/ontology
	touch $@

-include $(LIB_OBJECTS:.o=.d) $(TOOL_OBJECTS:.o=.d)

clean:
	rm -rf $(BUILD) demo
