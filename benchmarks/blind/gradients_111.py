# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the mean over the samples is returned, one number instead of a gradient
# line: 14
# style: mean at the end, Ukrainian transliteration
import numpy as np

def bce(mitka, prohnoz):
    return -(mitka * np.log(prohnoz) + (1 - mitka) * np.log(1 - prohnoz)).mean()

def bce_grad(mitka, prohnoz):
    pokhidna = (1 - mitka) / (1 - prohnoz) - mitka / prohnoz
    return pokhidna.mean()
