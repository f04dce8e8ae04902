# piece: scaling
# truth: wrong
# function: scale
# mistake: background pixels (zeros) are left out of the mean
# line: 15
# style: objects
import numpy as np

class Image:
    def __init__(self, pixels):
        self.pixels = np.array(pixels, dtype=float)

    @property
    def ink(self):
        return self.pixels[self.pixels != 0]

    def normalised(self):
        return (self.pixels - self.ink.mean()) / self.pixels.std(ddof=1)

def scale(x):
    return Image(x).normalised()
