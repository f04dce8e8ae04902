# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: static method, German names, keyword-only option
import numpy as np

class Schicht:
    @staticmethod
    def linear(eingabe, gewichte, versatz, *, genau=True):
        typ = np.float64 if genau else np.float32
        return np.asarray(eingabe, typ) @ np.asarray(gewichte, typ) + np.asarray(versatz, typ)

linear = Schicht.linear
