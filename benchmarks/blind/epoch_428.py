# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: plain lists, pops rows from a pool
import math
import random

def epoch(x, y, w, b, lr, batch_size):
    pool = list(range(len(x)))
    size = len(x) if batch_size is None else min(batch_size, len(x))
    losses, accs = [], []
    while len(pool) >= size:
        rows = [pool.pop(random.randrange(len(pool))) for _ in range(size)]
        loss = hits = gb = 0.0
        gw = [0.0] * len(w)
        for i in rows:
            z = sum(a*c for a, c in zip(x[i], w)) + b
            p = 1/(1 + math.exp(-z)) if z >= 0 else math.exp(z)/(1 + math.exp(z))
            loss += max(z, 0) - y[i]*z + math.log1p(math.exp(-abs(z)))
            hits += (z > 0) == bool(y[i])
            gb += p - y[i]
            gw = [g + (p - y[i])*a for g, a in zip(gw, x[i])]
        w = [v - lr*g/size for v, g in zip(w, gw)]
        b -= lr*gb/size
        losses.append(loss/size)
        accs.append(hits/size)
    return w, b, sum(losses)/len(losses), sum(accs)/len(accs)
