# piece: scaling
# truth: wrong
# function: scale
# mistake: multiplied by the deviation instead of divided by it
# line: 13
# style: class's static method made a function
import numpy as np

class Scaler:
    @staticmethod
    def scale(x):
        x = np.asarray(x, dtype=float)
        return (x - x.mean()) * x.std()

scale = Scaler.scale
