# piece: scaling
# truth: wrong
# function: centrer_reduire
# mistake: the square root is taken of the standard deviation once more
# line: 11
# style: french
import numpy as np

def centrer_reduire(lot):
    # moyenne et ecart-type deja calcules
    ecart = np.sqrt(lot["ecart"])
    return (lot["donnees"] - lot["moyenne"]) / ecart
