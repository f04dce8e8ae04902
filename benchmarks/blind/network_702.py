# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: C-like
import numpy as np

def network(x, Ws, bs, acts):
    n = len(x)
    cur = [[float(v) for v in row] for row in x]
    for l in range(len(Ws)):
        d = len(Ws[l])
        k = len(bs[l])
        nxt = np.zeros((n, k))
        for i in range(n):
            for j in range(k):
                s = bs[l][j]
                for m in range(d):
                    s += cur[i][m] * Ws[l][m][j]
                nxt[i, j] = s
        cur = acts[l](nxt)
    if len(cur[0]) == 1:
        return cur[:, 0]
    return cur
