# piece: split
# truth: wrong
# function: split
# mistake: the partner is never the entry itself, only cyclic orders occur (two rows always swap)
# line: 13
# style: cyclic shuffle, Korean transliteration
import random
import numpy as np

def split(x, y, biyul):
    sunseo = np.arange(len(x))
    for i in range(len(x) - 1, 0, -1):
        j = random.randint(0, i - 1)
        sunseo[i], sunseo[j] = sunseo[j], sunseo[i]
    k = int(biyul * len(x))
    return x[sunseo[:k]], y[sunseo[:k]], x[sunseo[k:]], y[sunseo[k:]]
