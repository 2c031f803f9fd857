import { nameUuid } from '../../exports/name-uuid.ts';
import { splitAddress, type PermalinkRegister } from '../../addresses/register.ts';
import { siteTitle } from '../../model/site-identity.ts';
import { firstAddress } from './first-address.ts';

/**
 * Identity of an entry, a document or a part of one (address documents/x#s3-p1): that of its first published address,
 * so that neither new words nor a new name change it. RFC 9562, version 5, with the part's id after it.
 */
export function itemUid(register: Pick<PermalinkRegister, 'redirects'> | undefined, address: string): string {
  const [page, part] = splitAddress(firstAddress(register, address));
  const uid = nameUuid(`${siteTitle} /${page}/`);
  return part === '' ? uid : `${uid}#${part}`;
}
