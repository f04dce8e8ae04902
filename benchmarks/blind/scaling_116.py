# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: centring matrix, Vietnamese names
import numpy as np

def scale(huan_luyen, kiem_tra):
    a = np.asarray(huan_luyen, dtype=float)
    n = len(a)
    giua = np.eye(n) - np.full((n, n), 1 / n)
    lech = np.sqrt(np.einsum("ij,ij->j", giua @ a, giua @ a) / n)
    lech[lech == 0] = 1
    tb = a.T @ np.full(n, 1 / n)
    return [(a - tb) / lech, (np.asarray(kiem_tra, dtype=float) - tb) / lech]
