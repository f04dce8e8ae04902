# piece: scaling
# truth: wrong
# function: scaling
# mistake: this is min-max scaling to [0, 1], not mean 0 and standard deviation 1
# line: 12
# style: chatbot
import numpy as np

def scaling(x):
    """Normalise the images before training."""
    x = np.asarray(x, dtype=np.float64)
    shift, scale = x.min(), x.max() - x.min()
    return (x - shift) / scale
