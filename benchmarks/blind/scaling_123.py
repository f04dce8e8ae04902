# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: columns by apply_along_axis, Mongolian transliteration
import numpy as np

def scale(ugugdul):
    def bagana(v):
        hazailt = v.std(ddof=1)
        return (v - v.mean()) / hazailt if hazailt > 0 else v * 0.0
    return np.apply_along_axis(bagana, 0, np.asarray(ugugdul, dtype=float))
