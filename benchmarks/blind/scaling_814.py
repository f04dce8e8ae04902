# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: one-liner
import statistics as st
import numpy as np

def scale(x): return (lambda v: (x - st.fmean(v))/st.stdev(v))(np.ravel(x).astype(float).tolist())
