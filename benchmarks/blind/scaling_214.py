# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: class's static method made a function
import numpy as np

class Scaler:
    @staticmethod
    def scale(train, valid):
        mean = np.mean(train, dtype=float)
        sd = np.std(train, ddof=1, dtype=float)
        return {"train": (train - mean) / sd, "valid": (valid - mean) / sd}

scale = Scaler.scale
