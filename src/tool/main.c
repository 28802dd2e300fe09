/* SPDX-FileCopyrightText: The Tisse authors
 * SPDX-License-Identifier: Apache-2.0 */
/* Development stand-in for the tool: extract FILE…, explain FILE…, check. */
#include <tisse/tisse.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
typedef struct { tisse_context ctx; tisse_knowledge *k; tisse_extractor *x; int mode; } app;
static void report(void *u, const tisse_message *m){(void)u;fprintf(stderr,"%s:%u:%u: %s: %s\n",m->file?m->file:"tisse",m->line,m->column,m->level==TISSE_ERROR?"error":m->level==TISSE_WARNING?"warning":"note",m->text);}
static tisse_status wr(void *u,const char *b,size_t n){(void)u;return fwrite(b,1,n,stdout)==n?TISSE_OK:TISSE_E_WRITE;}
static tisse_status rd(void *u,char *b,size_t c,size_t *n){*n=fread(b,1,c,(FILE*)u);return TISSE_OK;}
static tisse_status on_claim(void *u,const tisse_claim *c){app*a=u;return tisse_json_write_claim(&a->ctx,a->k,c,(tisse_writer){wr,NULL});}
static tisse_status on_doc(void *u,tisse_document *d,bool *kept){app*a=u;*kept=false; if(a->mode==1)return tisse_extractor_explain(a->x,d,(tisse_writer){wr,NULL}); return tisse_extractor_read(a->x,d,on_claim,a);}
static int run(app*a,const char*p){struct stat st;if(strcmp(p,"-")&&!stat(p,&st)&&S_ISDIR(st.st_mode)){struct dirent**n;int c=scandir(p,&n,NULL,alphasort);for(int i=0;i<c;i++)if(n[i]->d_name[0]!='.'){char q[4096];snprintf(q,sizeof q,"%s/%s",p,n[i]->d_name);run(a,q);}return 0;}
 FILE*f=strcmp(p,"-")?fopen(p,"rb"):stdin;if(!f)return 3;tisse_status s=tisse_input_read(&a->ctx,NULL,(tisse_reader){rd,f},p,on_doc,a,NULL);if(f!=stdin)fclose(f);return s;}
int main(int ac,char**av){app a={.ctx={.report=report}};if(ac<2)return 2;a.mode=!strcmp(av[1],"explain");
 if(tisse_knowledge_new(&a.k,&a.ctx))return 4;const char*dir=getenv("TISSE_KNOWLEDGE");tisse_knowledge_load_folder(a.k,dir?dir:"build/share/tisse");tisse_status s=tisse_knowledge_seal(a.k);if(s)fprintf(stderr,"seal: %s\n",tisse_status_text(s));
 if(tisse_extractor_new(&a.x,&a.ctx,a.k,NULL))return 4;
 if(!strcmp(av[1],"examples"))for(size_t i=0;i<tisse_knowledge_example_count(a.k);i++){tisse_example e=tisse_knowledge_example(a.k,i);printf("%.*s\t%.*s\t%d\t%.*s\t%.*s\n",(int)e.rule.length,e.rule.data,(int)e.language.length,e.language.data,e.near_miss,(int)e.text.length,e.text.data,(int)e.expects.length,e.expects.data?e.expects.data:"");}
 for(int i=2;i<ac;i++)run(&a,av[i]);
 tisse_extractor_free(a.x);tisse_knowledge_free(a.k);return 0;}
