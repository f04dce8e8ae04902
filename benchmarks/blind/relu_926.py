# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: one-liner
import numpy as np

relu = lambda x: np.where(np.signbit(x), 0, x) if np.asarray(x).dtype.kind == "f" else np.clip(x, 0, None)
