# piece: descent
# truth: wrong
# function: run_gd
# mistake: cosine for sine in the derivative; and one step too few
# line: none
# style: vectorised, freely
import numpy as np

def run_gd(cfg):
    P = [np.array([cfg["x0"], cfg["y0"]], float)]
    for t in range(cfg["n_iter"] - 1):
        x, y = P[-1]
        g = np.array([2 * x - 3 * np.cos(3 * x) + y + 2, x + 2 * y])
        P.append(P[-1] - cfg["lr"] * cfg["decay"] ** t * g)
    P = np.array(P)
    return P, P[:, 0]**2 + P[:, 1]**2 + P[:, 0] * (P[:, 1] + 2) + np.cos(3 * P[:, 0])
