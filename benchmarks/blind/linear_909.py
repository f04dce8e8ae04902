# piece: linear
# truth: right
# function: predict
# mistake: none
# line: none
# style: one-liner
import numpy as np

predict = lambda b, w, *rows: [1 / (1 + np.exp(-min(max(b + sum(u * v for u, v in zip(w, r)), -700), 700))) for r in rows]
