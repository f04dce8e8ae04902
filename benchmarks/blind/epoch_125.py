# piece: epoch
# truth: wrong
# function: epoch
# mistake: the error is taken against the turned labels 1 - y
# line: 19
# style: plain Python loops, Czech names
import random
import numpy as np

def epoch(params, x, y, rychlost, davka):
    vahy, prah, funkce = params[0]
    vahy, prah = vahy.copy(), prah.copy()
    poradi = list(range(len(x)))
    random.shuffle(poradi)
    for zacatek in range(0, len(x) - davka + 1, davka):
        gw, gb = np.zeros(len(vahy)), 0.0
        for i in poradi[zacatek:zacatek + davka]:
            p = funkce(x[i] @ vahy[:, 0] + prah[0])
            chyba = p - (1 - y[i])
            gw += chyba * x[i] / davka
            gb += chyba / davka
        vahy[:, 0] -= rychlost * gw
        prah[0] -= rychlost * gb
    return [[vahy, prah, funkce]]
