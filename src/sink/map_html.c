#include "sink/map.h"
tisse_status tisse__map_html(tisse__map *s, tisse__buffer *o){(void)s;(void)o;return TISSE_OK;}
