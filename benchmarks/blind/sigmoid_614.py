# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: terse
import numpy as np
sigmoid = lambda x: np.exp(-np.logaddexp(0, -np.asarray(x, dtype=np.float32 if getattr(x, "dtype", None) == np.float32 else float)))
