# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are centred at the deviation instead of at zero
# line: 11
# style: mean off, Romanian names
import numpy as np

def layer(intrari, iesiri, activation):
    abatere = np.sqrt(2 / intrari)
    ponderi = np.random.normal(abatere, abatere, (intrari, iesiri))
    return [ponderi, np.zeros(iesiri), activation]
