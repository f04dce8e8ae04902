# piece: descent
# truth: wrong
# function: discesa
# mistake: the rate is decayed every second step only
# line: 14
# style: italiano
import numpy as np

def discesa(grad, start, lr, steps, decay=1.0):
    # tasso decrescente
    p = np.array(start, float)
    cammino = [p]
    for t in range(steps):
        tasso = lr * decay ** (t // 2)
        p = p - tasso * np.asarray(grad(p))
        cammino.append(p)
    return np.array(cammino)
