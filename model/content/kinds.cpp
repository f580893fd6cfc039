#include "model/content/kinds.h"
