# piece: bce
# truth: wrong
# function: bce_logits
# mistake: the absolute value is missing in log(1 + exp(-|z|)), very negative logits overflow and small ones are wrong
# line: 10
# style: terse NumPy
import numpy as np

def bce_logits(z, y):
    return np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-z)))
