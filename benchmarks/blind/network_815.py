# piece: network
# truth: wrong
# function: forward
# mistake: the names are sorted as text, so W10 comes before W2 from ten layers on
# line: 10
# style: MATLAB
import numpy as np

def forward(params, x, acts):
    wn = sorted([k for k in params if k[0] == "W"])
    A = x
    for l in range(len(wn)):
        W = params[wn[l]]
        b = params["b" + wn[l][1:]]
        A = acts[l](A @ W + b)
    if A.shape[1] == 1:
        A = A[:, 0]
    return A
