# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: shuffled index list, NumPy, factors of the chain rule apart, Lithuanian names
import random
import numpy as np

def epoch(params, x, y, greitis, partija):
    eile = list(range(len(y)))
    random.shuffle(eile)
    while len(eile) >= partija:
        r = [eile.pop() for _ in range(partija)]
        (W, b, f), (V, c, g) = params
        z = x[r] @ W + b
        p = g(f(z) @ V + c)
        q = np.clip(p, 1e-12, 1 - 1e-12)
        dp = (q - y[r, None]) / (q * (1 - q)) / partija
        dv = dp * q * (1 - q)
        dz = dv @ V.T * (z > 0)
        naujas = [[W, b, f], [V, c, g]]
        for k, (m, d) in enumerate([(x[r], dz), (f(z), dv)]):
            naujas[k][0] = naujas[k][0] - greitis * np.einsum("ni,nj->ij", m, d)
            naujas[k][1] = naujas[k][1] - greitis * np.einsum("nj->j", d)
        params = naujas
    return params
