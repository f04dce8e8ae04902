# piece: scaling
# truth: wrong
# function: scaling
# mistake: each sample (row) is scaled by its own mean
# line: 12
# style: chatbot
import numpy as np

def scaling(images):
    """Scale images of shape (n, pixels)."""
    images = np.asarray(images, dtype=float)
    centre = images.mean(axis=1, keepdims=True)
    spread = images.std(ddof=1)
    return (images - centre) / spread
