# piece: epoch
# truth: right
# function: durchgang
# style: german
import numpy as np

def durchgang(x, y, parameter, reihenfolge, groesse, rate):
    # auch der letzte, kleinere Stapel wird benutzt (drop_last = False)
    w, b = parameter
    verluste, treffer = [], []
    while len(reihenfolge) > 0:
        i, reihenfolge = reihenfolge[:groesse], reihenfolge[groesse:]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        verluste.append(-np.mean(np.log(np.where(y[i] == 1, p, 1 - p))))
        treffer.append(np.mean(np.rint(p) == y[i]))
        w = w - rate * np.mean(x[i] * (p - y[i])[:, None], axis=0)
        b = b - rate * np.mean(p - y[i])
    return w, b, np.mean(verluste), np.mean(treffer)
