#include "sink/map.h"
void tisse__map_dot(tisse__map *s, tisse__buffer *o){(void)s;(void)o;}
void tisse__map_graphml(tisse__map *s, tisse__buffer *o){(void)s;(void)o;}
void tisse__map_csv(tisse__map *s, tisse__buffer *o){(void)s;(void)o;}
tisse_status tisse__map_html(tisse__map *s, tisse__buffer *o){(void)s;(void)o;return TISSE_OK;}
tisse_status tisse__map_raster(tisse__map *s, tisse__buffer *o,const tisse__buffer*v,bool p){(void)s;(void)o;(void)v;(void)p;return TISSE_OK;}
